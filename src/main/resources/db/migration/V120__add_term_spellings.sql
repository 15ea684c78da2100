-- The forms by which texts name a term, so that its definition can stand beside its first use; without them the name is looked for.
alter table term add column spellings_en varchar(400);
alter table term add column spellings_sv varchar(400);
update term set spellings_en = 'KOL, key opinion leader', spellings_sv = 'KOL, key opinion leader'
where id = (select id from entry where kind = 'term' and slug = 'kol');
update term set spellings_en = 'KOC, key opinion consumer', spellings_sv = 'KOC, key opinion consumer'
where id = (select id from entry where kind = 'term' and slug = 'koc');
update term set spellings_en = 'KOS, key opinion sales', spellings_sv = 'KOS, key opinion sales'
where id = (select id from entry where kind = 'term' and slug = 'kos');
update term set spellings_en = 'wanghong', spellings_sv = 'wanghong'
where id = (select id from entry where kind = 'term' and slug = 'wanghong');
update term set spellings_en = 'MCN, multi-channel network', spellings_sv = 'MCN, influerarbolag, influerarbolaget, influerarbolagen'
where id = (select id from entry where kind = 'term' and slug = 'mcn');
update term set spellings_en = 'xiachen', spellings_sv = 'xiachen'
where id = (select id from entry where kind = 'term' and slug = 'xiachen');
update term set spellings_en = 'city tier', spellings_sv = 'stadsnivå, stadsnivåer, stadsnivån, stadsnivåerna'
where id = (select id from entry where kind = 'term' and slug = 'tier');
update term set spellings_en = 'new first-tier city, new first-tier cities', spellings_sv = 'ny Tier 1-stad, nya Tier 1-städer, nya Tier 1-städerna'
where id = (select id from entry where kind = 'term' and slug = 'new-tier-1');
update term set spellings_en = 'permanent resident, permanent resident population', spellings_sv = 'fast bosatt befolkning, fast bosatta'
where id = (select id from entry where kind = 'term' and slug = 'resident-population');
update term set spellings_en = 'mini-program, mini program', spellings_sv = 'miniprogram, miniprogrammet, miniprogrammen'
where id = (select id from entry where kind = 'term' and slug = 'mini-program');
update term set spellings_en = 'official account, service account, subscription account', spellings_sv = 'officiellt konto, officiella konto, officiella konton, officiella kontot, officiella kontona, tjänstekonto, tjänstekonton, servicekonto, servicekonton, prenumerationskonto, prenumerationskonton'
where id = (select id from entry where kind = 'term' and slug = 'official-account');
update term set spellings_en = 'WeChat Channels, Channels', spellings_sv = 'WeChat Channels, Channels'
where id = (select id from entry where kind = 'term' and slug = 'channels');
update term set spellings_en = 'Moments', spellings_sv = 'Moments, vänflöde, vänflödet'
where id = (select id from entry where kind = 'term' and slug = 'moments');
update term set spellings_en = 'WeCom', spellings_sv = 'WeCom'
where id = (select id from entry where kind = 'term' and slug = 'wecom');
update term set spellings_en = 'super-app, super app', spellings_sv = 'superapp, superappen, superappar, superapparna'
where id = (select id from entry where kind = 'term' and slug = 'super-app');
update term set spellings_en = 'Great Firewall', spellings_sv = 'stora brandväggen, stora brandvägg'
where id = (select id from entry where kind = 'term' and slug = 'great-firewall');
update term set spellings_en = 'MAU, monthly active user, monthly user', spellings_sv = 'MAU, månadsanvändare, månadsanvändaren, månadsanvändarna'
where id = (select id from entry where kind = 'term' and slug = 'mau');
update term set spellings_en = 'DAU, daily active user, daily user', spellings_sv = 'DAU, dagsanvändare, dagsanvändaren, dagsanvändarna'
where id = (select id from entry where kind = 'term' and slug = 'dau');
update term set spellings_en = 'GMV, gross merchandise value', spellings_sv = 'GMV, bruttoförsäljningsvärde, bruttoförsäljningsvärdet'
where id = (select id from entry where kind = 'term' and slug = 'gmv');
update term set spellings_en = 'livestreaming, live streaming, live-streaming, livestream, live stream, live broadcast', spellings_sv = 'livestreaming, livestreamingen, livesändning, livesändningen, livesändningar, livesändningarna'
where id = (select id from entry where kind = 'term' and slug = 'livestreaming');
update term set spellings_en = 'live commerce, livestream shopping, live shopping, live sales, livestreamed sales, live-selling', spellings_sv = 'livehandel, livehandeln, liveförsäljning, liveförsäljningen, liveshopping'
where id = (select id from entry where kind = 'term' and slug = 'live-commerce');
update term set spellings_en = 'social commerce', spellings_sv = 'social handel, sociala handeln'
where id = (select id from entry where kind = 'term' and slug = 'social-commerce');
update term set spellings_en = 'short video, short-video', spellings_sv = 'kort video, korta videor, korta videorna, kortvideo, kortvideor'
where id = (select id from entry where kind = 'term' and slug = 'short-video');
update term set spellings_en = 'micro-drama, microdrama', spellings_sv = 'mikrodrama, mikrodramat, mikrodramer, mikrodramerna'
where id = (select id from entry where kind = 'term' and slug = 'micro-drama');
update term set spellings_en = 'cross-border e-commerce, cross-border shopping, CBEC', spellings_sv = 'gränsöverskridande e-handel, gränsöverskridande handel, gränsöverskridande shopping, CBEC'
where id = (select id from entry where kind = 'term' and slug = 'cross-border-e-commerce');
update term set spellings_en = 'Tmall Global', spellings_sv = 'Tmall Global'
where id = (select id from entry where kind = 'term' and slug = 'tmall-global');
update term set spellings_en = 'Kaola', spellings_sv = 'Kaola'
where id = (select id from entry where kind = 'term' and slug = 'kaola');
update term set spellings_en = 'daigou', spellings_sv = 'daigou'
where id = (select id from entry where kind = 'term' and slug = 'daigou');
update term set spellings_en = 'Double 11, Singles'' Day, Singles’ Day, Alibaba Shopping Festival', spellings_sv = 'Double 11, Singles'' Day, Singles’ Day, Alibaba Shopping Festival'
where id = (select id from entry where kind = 'term' and slug = 'double-11');
update term set spellings_en = '618 festival', spellings_sv = '618-festivalen'
where id = (select id from entry where kind = 'term' and slug = '618');
update term set spellings_en = 'hongbao, red packet', spellings_sv = 'hongbao, rött kuvert, röda kuvert'
where id = (select id from entry where kind = 'term' and slug = 'hongbao');
update term set spellings_en = 'private traffic, private-domain traffic', spellings_sv = 'privat trafik, privata trafiken, private traffic'
where id = (select id from entry where kind = 'term' and slug = 'private-traffic');
update term set spellings_en = 'public-domain traffic, public traffic', spellings_sv = 'offentlig trafik, offentliga trafiken'
where id = (select id from entry where kind = 'term' and slug = 'public-traffic');
update term set spellings_en = 'seeding, planting grass', spellings_sv = 'seeding, plantera gräs'
where id = (select id from entry where kind = 'term' and slug = 'seeding');
update term set spellings_en = 'hot search list, hot search, trending list', spellings_sv = 'trendlista, trendlistan, trendlistor, hot search'
where id = (select id from entry where kind = 'term' and slug = 'hot-search');
update term set spellings_en = 'hashtag', spellings_sv = 'hashtagg, hashtaggen, hashtaggar, hashtaggarna'
where id = (select id from entry where kind = 'term' and slug = 'hashtag');
update term set spellings_en = 'bullet comment, danmu', spellings_sv = 'flygande kommentar, flygande kommentarer, danmu'
where id = (select id from entry where kind = 'term' and slug = 'danmu');
update term set spellings_en = 'account verification, V mark, verified account, verified company account, verified business account', spellings_sv = 'kontoverifiering, V-märke, verifierat konto, verifierade konton, verifierat företagskonto, verifierade företagskonton'
where id = (select id from entry where kind = 'term' and slug = 'verification');
update term set spellings_en = 'real-name registration', spellings_sv = 'registrering med riktigt namn'
where id = (select id from entry where kind = 'term' and slug = 'real-name');
update term set spellings_en = 'IP location', spellings_sv = 'IP-plats, IP-platsen'
where id = (select id from entry where kind = 'term' and slug = 'ip-location');
update term set spellings_en = 'ICP filing, ICP licence', spellings_sv = 'ICP-registrering, ICP-registreringen, ICP-registreringar, ICP-licens'
where id = (select id from entry where kind = 'term' and slug = 'icp-licence');
update term set spellings_en = 'WFOE, wholly foreign-owned enterprise, wholly foreign-owned company', spellings_sv = 'WFOE, helägt utländskt företag, helägt utländskt bolag'
where id = (select id from entry where kind = 'term' and slug = 'wfoe');
update term set spellings_en = 'Tmall Partner, Tmall partner', spellings_sv = 'Tmall-partner, Tmall-partnern'
where id = (select id from entry where kind = 'term' and slug = 'tp');
update term set spellings_en = 'PIPL, Personal Information Protection Law', spellings_sv = 'PIPL, lagen om skydd av personuppgifter'
where id = (select id from entry where kind = 'term' and slug = 'pipl');
update term set spellings_en = 'Advertising Law', spellings_sv = 'reklamlagen'
where id = (select id from entry where kind = 'term' and slug = 'advertising-law');
update term set spellings_en = 'CAC, Cyberspace Administration of China', spellings_sv = 'CAC, Kinas cyberrymdsmyndighet'
where id = (select id from entry where kind = 'term' and slug = 'cac');
update term set spellings_en = 'MIIT, Ministry of Industry and Information Technology', spellings_sv = 'MIIT, ministeriet för industri och informationsteknik'
where id = (select id from entry where kind = 'term' and slug = 'miit');
update term set spellings_en = 'CNNIC, China Internet Network Information Center', spellings_sv = 'CNNIC, China Internet Network Information Center'
where id = (select id from entry where kind = 'term' and slug = 'cnnic');
update term set spellings_en = 'netizen', spellings_sv = 'netizen'
where id = (select id from entry where kind = 'term' and slug = 'netizen');
update term set spellings_en = 'AI label, AI labelling', spellings_sv = 'AI-märkning, AI-märkningen'
where id = (select id from entry where kind = 'term' and slug = 'ai-label');
update term set spellings_en = 'digital human', spellings_sv = 'digital människa, digitala människor'
where id = (select id from entry where kind = 'term' and slug = 'digital-human');
update term set spellings_en = 'guochao', spellings_sv = 'guochao'
where id = (select id from entry where kind = 'term' and slug = 'guochao');
update term set spellings_en = 'localisation', spellings_sv = 'lokalisering, lokaliseringen'
where id = (select id from entry where kind = 'term' and slug = 'localisation');
