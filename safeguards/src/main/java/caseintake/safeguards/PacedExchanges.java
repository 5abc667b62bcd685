package caseintake.safeguards;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/** Waits for no client without an end, be it for a body or with an answer. */
final class PacedExchanges extends OncePerRequestFilter {

	private final LimitProperties limits;

	PacedExchanges(LimitProperties limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var answer = new PacedResponse(response);
		chain.doFilter(new PacedRequest(request, response), answer);
		if (answer.output != null && answer.output.isGivenUp()) {
			// half an answer must not look finished: the server drops the connection
			throw new CloseNowException("The client does not take its answer");
		}
	}

	private final class PacedRequest extends HttpServletRequestWrapper {

		private final HttpServletResponse response;

		private @Nullable ServletInputStream body;

		PacedRequest(HttpServletRequest request, HttpServletResponse response) {
			super(request);
			this.response = response;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.body == null) {
				LimitProperties limits = PacedExchanges.this.limits;
				this.body = new PacedInput(super.getInputStream(), this.response,
						new Pace(limits.grace(), limits.slowestBody().toBytes()));
			}
			return this.body;
		}

	}

	private final class PacedResponse extends HttpServletResponseWrapper {

		private @Nullable PacedOutput output;

		PacedResponse(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			if (this.output == null) {
				LimitProperties limits = PacedExchanges.this.limits;
				this.output = new PacedOutput(super.getOutputStream(),
						new Pace(limits.grace(), limits.slowestAnswer().toBytes()));
			}
			return this.output;
		}

	}

}
