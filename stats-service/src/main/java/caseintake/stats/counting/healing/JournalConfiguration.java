package caseintake.stats.counting.healing;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import caseintake.stats.counting.JournalProperties;

/** How the journal is reached. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

	@Bean
	JournalClient journalClient(RestClient.Builder builder, JournalProperties properties) {
		return client(builder, properties, Duration.ofSeconds(2), Duration.ofSeconds(10));
	}

	/** For those who hold others up while they ask. */
	@Bean(defaultCandidate = false)
	@Qualifier("impatient")
	JournalClient impatientJournalClient(RestClient.Builder builder, JournalProperties properties) {
		return client(builder, properties, Duration.ofSeconds(1), Duration.ofMillis(1500));
	}

	private static JournalClient client(RestClient.Builder builder, JournalProperties properties, Duration connect,
			Duration read) {
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connect).build();
		var requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(read);
		return new JournalClient(builder.baseUrl(properties.url().toString()).requestFactory(requests).build());
	}

}
