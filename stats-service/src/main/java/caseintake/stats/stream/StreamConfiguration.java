package caseintake.stats.stream;

import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A web server whose connections may be many and stay for long. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

	/** Bytes; requests are short. Answers are not, and go out in pieces of a buffer. */
	private static final int SMALL = 1024;

	/**
	 * What most of these buffers hold is never needed, but a reader keeps them all day.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setProperty("socket.appReadBufSize", String.valueOf(SMALL));
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				http.setMaxTrailerSize(SMALL);
				http.setMaxHttpResponseHeaderSize(2 * SMALL);
			}
		});
	}

}
