-- Figures from undated pages whose notes say that the year was assumed, and one from a promotional page without a date.
update figure set as_of_assumed = true
where lower(note_en) like '%year assumed%' or lower(note_en) like '%year of the page assumed%'
    or note_en = 'Share of daily users over 45; promotional text by an agency.';

-- Amounts that somebody expected, or that a report projected: none of them was ever measured.
update figure set confidence = 'forecast'
where note_en = 'Forecast quoted in 2021 without naming the analyst; not confirmed.'
    or note_en = 'The Tenba article names no forecaster; other analysts gave quite different figures.'
    or note_en like 'Probably a figure from 2016-2017 (Credit Suisse forecast 5 billion for 2017).%'
    or note_en like 'Probably a 2016-2017 figure: Credit Suisse forecast 5 billion US dollars for 2017.%'
    or note_en = 'Credit Suisse, as quoted in April 2017.'
    or note_en like 'Projection in an industry report,%';
