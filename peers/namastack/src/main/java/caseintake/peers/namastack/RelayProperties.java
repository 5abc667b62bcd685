package caseintake.peers.namastack;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is to be relayed.
 *
 * @param journal JDBC address of the journal
 * @param events how many, from its beginning
 */
@ConfigurationProperties("relay")
record RelayProperties(String journal, int events) {
}
