package caseintake.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Without the issuer's keys a token is refused, and not an error of this service. */
final class RefuseUnreadable implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

	private final AuthenticationEntryPoint entryPoint;

	RefuseUnreadable(AuthenticationEntryPoint entryPoint) {
		this.entryPoint = entryPoint;
	}

	@Override
	public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
		var refusal = new AuthenticationEntryPointFailureHandler(this.entryPoint);
		refusal.setRethrowAuthenticationServiceException(false);
		filter.setAuthenticationFailureHandler(refusal);
		return filter;
	}

}
