package caseintake.safeguards;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a caller may take of an instance.
 *
 * @param requestsPerSecond of one caller on average, 1 or more; twice as many may come at
 * once, and beyond these the answer is 429
 * @param headersWithin from the first byte of a request to the end of its headers, and
 * for the handshake of TLS; then the connection is closed
 * @param grace how long an instance waits in all for a body or for who takes an answer,
 * beside what the two rates give
 * @param slowestBody what a body must bring in a second of waiting, on average, 1 byte or
 * more; else it is answered with 408
 * @param slowestAnswer what a client must take of an answer in a second of waiting, on
 * average, 1 byte or more; else it is cut off
 * @param restWithin how long the rest of a refused body is taken and thrown away
 */
@ConfigurationProperties("case-intake.limits")
record LimitProperties(@DefaultValue("5000") int requestsPerSecond, @DefaultValue("20s") Duration headersWithin,
		@DefaultValue("30s") Duration grace, @DefaultValue("64B") DataSize slowestBody,
		@DefaultValue("4KB") DataSize slowestAnswer, @DefaultValue("60s") Duration restWithin) {

	LimitProperties {
		if (requestsPerSecond < 1 || slowestBody.toBytes() < 1 || slowestAnswer.toBytes() < 1) {
			throw new IllegalArgumentException("case-intake.limits has a rate below 1");
		}
	}

}
