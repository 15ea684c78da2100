package org.luopan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Which answer each kind of question gets first, by its key, or the entry that is found first where none is needed. */
@PageTest
class AnswersTests {

    @Autowired
    private SearchPages pages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | gen z                                  | facet/audience/gen-z
            en | seniors                                | facet/audience/silver
            en | 50+                                    | facet/audience/silver
            en | b2b                                    | facet/industry/b2b
            en | cosmetics                              | facet/industry/beauty
            en | cars                                   | facet/industry/automotive
            en | gen z platforms                        | facet/audience/gen-z
            en | best platform for b2b                  | finder?industry=b2b
            en | what platform for tourism              | finder?industry=travel
            en | how many users does wechat have        | figure/platform/wechat/mau
            en | wechat's monthly users                 | figure/platform/wechat/mau
            en | population of chengdu                  | figure/city/chengdu/city-population
            en | kol price                              | guide/price-the-influencers
            en | kuaishou vs douyin                     | comparison/kuaishou,douyin
            en | wechat or weibo or qq                  | comparison/wechat,weibo,qq
            en | cost of wechat official account        | route/wechat/overseas-service-account
            en | what is a mini program                 | term/mini-program
            en | tencent                                | facet/operator/tencent-holdings
            en | alibaba                                | facet/operator/alibaba-group
            en | vpn                                    | term/great-firewall
            en | sina microblog                         | platform/weibo
            en | do we need an icp licence              | guide/icp-filing
            en | douyin                                 | platform/douyin
            en | 小紅書                                  | platform/xiaohongshu
            en | 微信                                    | platform/wechat
            sv | restaurangrecensioner                  | facet/category/reviews
            sv | malgruppen                             | guide/know-your-audience
            sv | sokmotor                               | facet/category/search
            sv | företagskunder                         | facet/industry/b2b
            sv | sverige                                | guide/entity-or-no-entity
            sv | hur många användare har wechat         | figure/platform/wechat/mau
            sv | folkmängd i chengdu                    | figure/city/chengdu/city-population
            sv | vad kostar officiellt konto på wechat  | route/wechat/overseas-service-account
            sv | skillnaden mellan weibo och wechat     | comparison/weibo,wechat
            sv | vad betyder kol                        | term/kol
            en | price for two posts by a kol           | guide/price-the-influencers
            en | which smaller cities should we reach   | guide/scale-down-xiachen
            en | apps where rows of comments fly across the whole screen | facet/feature/bullet-comments
            en | list of dating apps                    | facet/category/dating
            en | cosmetcis                              | facet/industry/beauty
            en | yichun jiangxi                         | city/yichun
            en | how long does douyin verification take for a chinese company | route/douyin/mainland-blue-v
            en | video streaming by alibaba             | platform/youku
            en | messaging app by tencent from 2011     | platform/wechat
            en | trend: brands and nostalgia            | trend/guochao
            en | what does a kol cost                   | guide/price-the-influencers
            en | how to rank on baidu and doubao        | guide/be-found-by-search-and-ai
            sv | hur snabbt verifieras ett svenskt bolag på wecom | route/wecom/overseas-verification
            sv | lista över sökmotorer                  | facet/category/search
            sv | bästa appen för att göra ett okänt varumärke känt | finder?objective=awareness
            en | sina                                   | platform/weibo
            en | mini programme without a chinese company | route/wechat/overseas-mini-program
            sv | annonsera i moments minsta belopp      | route/wechat/overseas-ad-account
            sv | avgift för blått v i wechats videokanal | route/wechat-channels/mainland-blue-v
            en | singles day 2025 total sales           | figure/market/china/double-11-gmv
            sv | hur många besöker zhihu                | figure/platform/zhihu/mau
            en | how many users do micro dramas have    | figure/trend/micro-dramas/micro-drama-users
            sv | lägsta stadsnivån tier 5               | tier/tier-5
            en | what tier is wuhan                     | city/wuhan
            en | university looking for chinese students, which app | finder?industry=education&audience=students
            en | mau vs dau                             | term/mau
            en | why does weibo show where you are posting from | term/ip-location
            en | singels day                            | festival/double-11
            en | where do wealthy chinese consumers spend time online | finder?audience=high-income
            en | handbags for rich women                | finder?industry=fashion-luxury&audience=high-income&audience=female-skewed
            en | why can't i open google and facebook   | term/great-firewall
            sv | månfesten när familjer ger bort vin    | festival/mid-autumn
            en | looking things up in rednote rather than baidu | trend/social-search
            en | 字節跳動 products                        | facet/operator/bytedance
            en | baidu products                         | facet/operator/baidu
            en | everything tencent runs                | facet/operator/tencent-holdings
            sv | vad driver bytedance förutom tiktok    | facet/operator/bytedance
            en | which apps have mini programs besides wechat | facet/feature/mini-programs
            en | weibo vs xiaohonshu                    | comparison/weibo,xiaohongshu
            en | shanghai against beijing as launch city | comparison/shanghai,beijing
            en | is qingdao a third tier city           | city/qingdao
            sv | hur många kollar på kortvideo          | figure/market/china/short-video-users
            sv | lansera klädmärke i kinas storstäder   | finder?objective=awareness&industry=fashion-luxury&audience=young-urban
            sv | inget bolag i kina och max 1000 dollar | finder?entity=no&budget=1000&currency=USD
            sv | reklamfilmer före ett avsnitt          | facet/feature/video-ads
            en | how do we decide which channel to begin with | guide/choose-the-platform
            sv | plattformar för utländska bolag        | facet/account/overseas-company
            en | largest city in sichuan                | city/chengdu
            en | population of sichuan                  | city/chengdu
            sv | städer i inre mongoliet                | city/hohhot
            sv | nya tier 1-städer i zhejiang           | city/hangzhou
            en | zhejiang                               | city/hangzhou
            en | koc against kol                        | term/koc
            sv | inkomst på landsbygden jämfört med stan | figure/market/china/disposable-income-rural
            en | we want to sell but have no company in china | finder?objective=conversion&entity=no
            en | recruiting programmers in hangzhou     | finder?objective=recruitment&city=hangzhou
            en | list our hotel on dianping             | route/dianping/overseas-hotel
            en | live shopping for students             | finder?feature=live-commerce&audience=students
            sv | korta videor för unga                  | finder?feature=short-video&audience=gen-z
            en | mini programs in tier 3 cities         | finder?feature=mini-programs&tier=tier-3
            sv | livehandel mot studenter               | finder?feature=live-commerce&audience=students
            sv | hudvård mot tonåringar                 | finder?industry=beauty&audience=gen-z
            sv | rullatorer för äldre                   | finder?industry=health&audience=silver
            sv | krantillverkare                        | facet/industry/b2b
            en | how many seniors use short video       | figure/market/china/short-video-users
            sv | ersättare för amazon                   | facet/category/marketplace
            en | sign up without a mobile number        | platform/qq
            sv | folk som är tokiga i hudvård           | facet/audience/beauty-fashion
            en | orange v on weibo                      | route/weibo/personal-verification
            en | make a mini program as an overseas company | route/wechat/overseas-mini-program
            en | wage in private companies              | figure/market/china/average-salary-private
            sv | växelkurs svenska kronor euro          | figure/market/china/sek-per-euro
            en | share of chinese who use the internet  | figure/market/china/internet-penetration
            sv | hur används ai, spridning av generativ ai | figure/market/china/generative-ai-users
            en | where do fans of anime meet            | finder?audience=acg-fans
            en | platforms where an overseas company may register | facet/account/overseas-company
            en | tencent video site                     | platform/tencent-video
            en | average wage in chinese cities         | figure/market/china/average-salary-non-private
            sv | alibabas ai                            | platform/qwen
            en | rise of livestreaming                  | trend/livestreaming
            en | chinese app with notes and pictures about beauty products | platform/xiaohongshu
            en | group buying app from the company behind temu | platform/pinduoduo
            en | where celebrity scandals break in china | platform/weibo
            sv | appen där tjejer tipsar om smink och resor | platform/xiaohongshu
            en | which apps are for group buying        | facet/feature/group-buying
            sv | douyin användare över 50               | figure/platform/douyin/share-51-plus
            en | how many firms are hooked up to wecom  | figure/platform/wecom/organisations
            sv | antal sökningar om dagen på xiaohongshu | figure/trend/social-search/searches-per-day
            en | zhihu account for an expert, not a company | route/zhihu/personal-account
            en | how can a foreign university get verified on weibo | route/weibo/overseas-blue-v
            sv | appar med livesändning och köpknapp    | facet/feature/live-commerce
            sv | sälja till barnfamiljer, inte till företag | finder?objective=conversion&audience=families
            en | sell baby clothes without a company in china | finder?industry=mother-baby&entity=no
            en | are tantan and momo the same thing     | comparison/tantan,momo
            en | what sets zhihu and toutiao apart      | comparison/zhihu,toutiao
            sv | är youku och iqiyi samma sak           | comparison/youku,iqiyi
            en | is wechat more used than qq            | comparison/wechat,qq
            en | how big is bilibili                    | figure/platform/bilibili/mau
            sv | hur mycket tjänar weibo                | figure/platform/weibo/revenue-usd
            en | how many pay on momo                   | figure/platform/momo/paying-users
            sv | taobao besökare                        | figure/platform/taobao/mau
            en | how many wechat users are reached through wecom | figure/platform/wecom/wechat-users-served
            en | how many older people use douyin       | figure/platform/douyin/share-51-plus
            en | share of rednote users in first tier cities | figure/platform/xiaohongshu/share-tier1-newtier1
            en | how much does tencent earn             | figure/market/china/tencent-revenue
            en | users of ai apps in china              | figure/market/china/ai-app-mau
            sv | vad kostar blått v på douyin för ett svenskt bolag | route/douyin/overseas-blue-v
            sv | hur får vårt tyska moderbolag en butik på tmall | route/taobao/tmall-global-store
            en | a mini program on wechat for our german parent company | route/wechat/overseas-mini-program
            en | which chinese company owns douyin      | facet/operator/bytedance
            sv | vilka papper behöver ett norskt företag för att sälja på taobao live | route/taobao-live/tmall-global-store
            en | requirements a company account on wechat channels an overseas retailer | route/wechat-channels/overseas-channel
            en | pdd holdings                           | facet/operator/pdd-holdings
            en | keyword boards by baidu                | platform/baidu-tieba
            en | capital of fujian                      | city/fuzhou
            """)
    void comeFirst(String language, String question, String first) {
        assertThat(ask(question, language)).first().isEqualTo(first);
    }

    @Test
    void findTheSameInEveryFormOfUnicode() {
        var apart = Normalizer.normalize("företagskunder", Normalizer.Form.NFD);
        assertThat(ask(apart, "sv")).isEqualTo(ask("företagskunder", "sv"));
        assertThat(ask("foretagskunder", "sv")).first().isEqualTo("facet/industry/b2b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "which platform for", "best in the", "hur många", "för i på"})
    void areNotFoundByWordsThatSayNothing(String words) {
        assertThat(page(words, "en").total()).isZero();
        assertThat(page(words, "sv").total()).isZero();
    }

    @Test
    void takeNoWordForOneOfTheOtherLanguageThatEndsOtherwise() {
        assertThat(page("intern", "en").answers()).extracting(Answer::key).contains("facet/objective/recruitment");
        assertThat(page("internet", "sv").answers())
                .extracting(Answer::key)
                .doesNotContain("facet/objective/recruitment");
    }

    @Test
    void giveWayToWhatComesClosest() {
        var page = page("myndigheten som ger tillstånd för webbplatser", "sv");
        assertThat(page.close()).isTrue();
        assertThat(page.isUnanswered()).isTrue();
        assertThat(page.groups().get(0).hits())
                .extracting(result -> result.entry().address())
                .startsWith("term/icp-licence");
        assertThat(page("zzzzqqqq", "sv").close()).isFalse();
    }

    @Test
    void tellNothingOfAllChinaWhereAProvinceIsNamed() {
        assertThat(page("population of shandong", "en").answers())
                .extracting(Answer::key)
                .noneMatch(key -> key.startsWith("figure/market/"));
    }

    @Test
    void areNotGivenForWhatIsOnlyTold() {
        assertThat(page("luo yonghao digital avatar", "en").answers())
                .noneMatch(answer -> answer.key().startsWith("facet/"));
    }

    private List<String> ask(String question, String language) {
        var page = page(question, language);
        return Stream.concat(
                        page.answers().stream().map(Answer::key),
                        page.groups().stream()
                                .flatMap(group -> group.hits().stream())
                                .map(result -> result.entry().address()))
                .toList();
    }

    private SearchPage page(String question, String language) {
        var query = new LinkedMultiValueMap<String, String>();
        query.add("q", question);
        return pages.page(query, Language.valueOf(language.toUpperCase(Locale.ROOT)));
    }
}
