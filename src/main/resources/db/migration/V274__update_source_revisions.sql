-- The kept states of sources say of the address what the form says now.
update revision set content = replace(content, '"link_ok":"yes"', '"link_state":"answers"')
where content like '%"link_ok":"yes"%' and entry_id in (select id from entry where kind = 'source');
update revision set content = '{"link_state":"unknown",' || substring(content from 2)
where content like '{"%' and content not like '%"link_state":%' and entry_id in (select id from entry where kind = 'source');
