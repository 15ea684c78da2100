-- The texts of an entry are one statement, known by the entry.
update recheck set row_id = entry_id where what = 'text';
update verification set row_id = entry_id where what = 'text';
