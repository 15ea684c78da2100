-- The entry that the figures about China as a whole belong to.
insert into entry (id, kind, slug, name_en, name_sv, name_zh, pinyin, summary_en, summary_sv, note_en, note_sv, editor_note, seal, hue, sort_order, in_article, checking, checked_on) values
(251, 'market', 'china', 'China in figures', 'Kina i siffror', '中国', 'Zhōngguó', null, null, null, null, null, null, null, 1, false, 'unchecked', null);
insert into market (id) values
(251);
