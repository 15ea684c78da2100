package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaginationTests {

    @Test
    void isOnePageWhereThereIsNothing() {
        var pages = new Pagination(1, 24, 0);
        assertThat(pages.pages()).isEqualTo(1);
        assertThat(pages.many()).isFalse();
        assertThat(pages.first()).isTrue();
        assertThat(pages.last()).isTrue();
    }

    @Test
    void roundsUp() {
        assertThat(new Pagination(1, 24, 24).pages()).isEqualTo(1);
        assertThat(new Pagination(1, 24, 25).pages()).isEqualTo(2);
    }

    @Test
    void showsTheFirstPageAndNamesTheNumberWhereThereIsNoSuchPage() {
        for (var odd : new String[] {"0", "-1", "4", "x", "99999999999", "1.5"}) {
            var pages = Pagination.asked(odd, 10, 30);
            assertThat(pages.page()).as(odd).isEqualTo(1);
            assertThat(pages.ignored()).isEqualTo(odd);
        }
        assertThat(Pagination.asked("3", 10, 30)).isEqualTo(new Pagination(3, 10, 30));
        assertThat(Pagination.asked("", 10, 30)).isEqualTo(new Pagination(1, 10, 30));
    }

    @Test
    void saysWhichOfAllAreOnThisPage() {
        assertThat(new Pagination(1, 40, 514).from()).isEqualTo(1);
        assertThat(new Pagination(1, 40, 514).to()).isEqualTo(40);
        assertThat(new Pagination(13, 40, 514).from()).isEqualTo(481);
        assertThat(new Pagination(13, 40, 514).to()).isEqualTo(514);
    }

    @Test
    void linksTheFirstTheLastAndThoseAround() {
        assertThat(new Pagination(7, 10, 200).links()).containsExactly(1, 5, 6, 7, 8, 9, 20);
        assertThat(new Pagination(1, 10, 30).links()).containsExactly(1, 2, 3);
    }
}
