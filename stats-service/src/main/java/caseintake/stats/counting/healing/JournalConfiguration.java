package caseintake.stats.counting.healing;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import caseintake.stats.counting.JournalProperties;

/** How the journal is reached. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

	@Bean
	JournalClient journalClient(RestClient.Builder builder, JournalProperties properties, SslBundles bundles) {
		HttpClient.Builder connections = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
		if (properties.sslBundle() != null) {
			connections.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
		}
		return new JournalClient(builder.baseUrl(properties.url().toString()).build(), connections.build())
			.within(Duration.ofSeconds(10));
	}

}
