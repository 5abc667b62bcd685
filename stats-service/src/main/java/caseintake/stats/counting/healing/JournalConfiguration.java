package caseintake.stats.counting.healing;

import java.net.http.HttpClient;
import java.time.Duration;

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
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(2))
			.build();
		var requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(Duration.ofSeconds(10));
		return new JournalClient(builder.baseUrl(properties.url().toString()).requestFactory(requests).build());
	}

}
