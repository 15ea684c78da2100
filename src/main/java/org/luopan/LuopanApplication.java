package org.luopan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Luopan: a sourced knowledge base of Chinese social media. */
@SpringBootApplication
public class LuopanApplication {

    public static void main(String[] args) {
        SpringApplication.run(LuopanApplication.class, args);
    }
}
