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
    void linksTheFirstTheLastAndThoseAround() {
        assertThat(new Pagination(7, 10, 200).links()).containsExactly(1, 5, 6, 7, 8, 9, 20);
        assertThat(new Pagination(1, 10, 30).links()).containsExactly(1, 2, 3);
    }
}
