package org.luopan.synonym;

import java.util.List;

/**
 * What readers say for one thing.
 *
 * @param list the list it belongs to: the code of a language
 * @param means the address of an entry ({@code term/great-firewall}), of a facet value ({@code audience/gen-z}), of a metric ({@code
 *     metric/mau}) or of a company ({@code operator/tencent})
 */
public record Synonym(String list, List<String> said, String means) {}
