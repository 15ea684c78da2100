-- Words that an editor and a release both changed were left as the editor had them; now the desk shows them until somebody decides.
update delivery set state = 'differs'
where state = 'left' and item_id is not null and kind in ('word', 'metric', 'tier-list', 'correction');
