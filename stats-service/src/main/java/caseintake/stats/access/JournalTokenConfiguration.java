package caseintake.stats.access;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.JwtBearerOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientJwtBearerTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Every call that this service makes is one to the journal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrantProperties.class)
class JournalTokenConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean
	RestClientCustomizer journalToken(ObjectProvider<ClientRegistrationRepository> clients, GrantProperties properties,
			Clock clock) {
		ClientRegistrationRepository registrations = clients.getIfAvailable();
		ClientRegistration journal = (registrations != null)
				? registrations.findByRegistrationId(JournalToken.REGISTRATION) : null;
		if (registrations == null || journal == null) {
			return (builder) -> {
			};
		}
		var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
		manager
			.setAuthorizedClientProvider(journal.getAuthorizationGrantType().equals(AuthorizationGrantType.JWT_BEARER)
					? signedGrant(SignedGrant.of(properties, clock)) : clientCredentials());
		var token = new JournalToken(manager, kept);
		return (builder) -> builder.requestInterceptor(token);
	}

	private static OAuth2AuthorizedClientProvider clientCredentials() {
		var endpoint = new RestClientClientCredentialsTokenResponseClient();
		endpoint.setRestClient(tokenEndpoint());
		return OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials((grant) -> grant.accessTokenResponseClient(endpoint))
			.build();
	}

	private static OAuth2AuthorizedClientProvider signedGrant(SignedGrant grant) {
		var endpoint = new RestClientJwtBearerTokenResponseClient();
		endpoint.setRestClient(tokenEndpoint());
		var provider = new JwtBearerOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient(endpoint);
		provider.setJwtAssertionResolver(grant::of);
		return provider;
	}

	private static RestClient tokenEndpoint() {
		return RestClient.builder()
			.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
				.build(HttpClientSettings.defaults().withTimeouts(PATIENCE, PATIENCE)))
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
