package caseintake.localstack;

import java.util.Map;

/**
 * Who may do what at a broker, and how it knows them.
 *
 * @param protocol Kafka's security protocol, for clients and for the controller
 * @param broker further lines of the broker's configuration
 * @param client settings of a client that may do everything
 */
public record BrokerSecurity(String protocol, String broker, Map<String, Object> client) {

	/** Everybody may do everything. */
	static final BrokerSecurity NONE = new BrokerSecurity("PLAINTEXT", "", Map.of());

}
