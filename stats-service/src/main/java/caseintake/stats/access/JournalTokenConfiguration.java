package caseintake.stats.access;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.JwtBearerOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientJwtBearerTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Every call that this service makes is one to the journal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrantProperties.class)
class JournalTokenConfiguration {

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
		endpoint.setRestClient(TokenEndpoint.client());
		return OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials((grant) -> grant.accessTokenResponseClient(endpoint))
			.build();
	}

	private static OAuth2AuthorizedClientProvider signedGrant(SignedGrant grant) {
		var endpoint = new RestClientJwtBearerTokenResponseClient();
		endpoint.setRestClient(TokenEndpoint.client());
		var provider = new JwtBearerOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient(endpoint);
		provider.setJwtAssertionResolver(grant::of);
		return provider;
	}

}
