-- What editors noted about how far a text can be relied on is said to its readers.
update entry set
    note_en = 'Fees are as undated guides state them: check them before you count on them. What is said about Douyin and Xiaohongshu is general knowledge, not taken from a source.',
    note_sv = 'Avgifterna är hämtade ur odaterade guider: kontrollera dem innan du räknar med dem. Det som sägs om Douyin och Xiaohongshu är allmänt känt och inte hämtat ur någon källa.',
    editor_note = null
where kind = 'guide' and slug = 'verify-official-accounts';
update entry set
    note_en = 'The advice on contracts is general practice and does not come from a source.',
    note_sv = 'Råden om avtal är allmän praxis och kommer inte från någon källa.',
    editor_note = null
where kind = 'guide' and slug = 'agency-or-tp';
update entry set
    note_en = 'General information, not legal advice.',
    note_sv = 'Allmän information, inte juridisk rådgivning.',
    editor_note = null
where kind = 'guide' and slug in ('data-protection-pipl', 'advertising-law');
update entry set
    note_en = 'The Tenba article brings up KOLs, KOCs and wanghong, but not as a trend.',
    note_sv = 'Tenba-artikeln tar upp KOL, KOC och wanghong, men inte som en trend.',
    editor_note = null
where kind = 'trend' and slug = 'koc-kos';
update entry set
    note_en = 'The account of two waves, in 2021 and 2023, has not been checked yet.',
    note_sv = 'Beskrivningen av två vågor, 2021 och 2023, är ännu inte kontrollerad.',
    editor_note = null
where kind = 'trend' and slug = 'virtual-idols';
update entry set
    note_en = 'The year in which it began and the boycott of 2021 have not been checked yet.',
    note_sv = 'Startåret och bojkotten 2021 är ännu inte kontrollerade.',
    editor_note = null
where kind = 'trend' and slug = 'guochao';
update content_version set version = version + 1 where id = 1;
