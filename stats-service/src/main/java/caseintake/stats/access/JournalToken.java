package caseintake.stats.access;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** The journal is asked with a token of this service's own. */
final class JournalToken implements ClientHttpRequestInterceptor {

	static final String REGISTRATION = "journal";

	private static final String SELF = "stats-service";

	private final OAuth2AuthorizedClientManager tokens;

	private final OAuth2AuthorizedClientService kept;

	JournalToken(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService kept) {
		this.tokens = tokens;
		this.kept = kept;
	}

	/** Without a token the journal is as silent as when it is away. */
	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		request.getHeaders().setBearerAuth(token());
		ClientHttpResponse response = execution.execute(request, body);
		if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			// the next one may be taken
			this.kept.removeAuthorizedClient(REGISTRATION, SELF);
		}
		return response;
	}

	private String token() throws IOException {
		try {
			OAuth2AuthorizedClient client = this.tokens
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal(SELF).build());
			if (client != null) {
				return client.getAccessToken().getTokenValue();
			}
		}
		catch (OAuth2AuthorizationException ex) {
			throw new IOException("The issuer gave no token for the journal", ex);
		}
		throw new IOException("There is no way to a token for the journal");
	}

}
