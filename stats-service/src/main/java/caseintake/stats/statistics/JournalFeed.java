package caseintake.stats.statistics;

import java.time.Duration;
import java.util.List;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.events.UndecodableEventException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the journal about one event. */
@Component
class JournalFeed {

	private static final Logger log = LoggerFactory.getLogger(JournalFeed.class);

	private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(1);

	private static final Duration READ_TIME_OUT = Duration.ofSeconds(2);

	private final RestClient http;

	JournalFeed(RestClient.Builder http, @Value("${case-intake.journal.url}") String url,
			@Value("${case-intake.journal.ssl-bundle:#{null}}") @Nullable String sslBundle, SslBundles bundles) {
		HttpClientSettings settings = HttpClientSettings.defaults().withTimeouts(CONNECT_TIME_OUT, READ_TIME_OUT);
		if (sslBundle != null) {
			settings = settings.withSslBundle(bundles.getBundle(sslBundle));
		}
		this.http = http.baseUrl(url).requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings)).build();
	}

	/** Whether the journal says that it has this event; no if it says nothing. */
	boolean has(Receipt receipt) {
		try {
			byte[] batch = this.http.get()
				.uri("/v1/journal/events?partition={partition}&after={after}&limit=1", receipt.partition(),
						receipt.sequence() - 1)
				.accept(MediaType.parseMediaType(CaseEventFeed.MEDIA_TYPE))
				.retrieve()
				.body(byte[].class);
			List<CaseEvent> events = CaseEventFeed.read((batch != null) ? batch : new byte[0]);
			return events.stream()
				.anyMatch((event) -> event.link().sequence() == receipt.sequence() && receipt.names(event.link().id()));
		}
		catch (RestClientException | UndecodableEventException ex) {
			log.atInfo()
				.addKeyValue("partition", receipt.partition())
				.addKeyValue("sequence", receipt.sequence())
				.addKeyValue("failure", ex.getClass().getSimpleName())
				.log("Journal did not say whether it has an event");
			return false;
		}
	}

}
