package caseintake.stats.access;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who begins to log in again and again does not fill the memory. */
class BoundedSessionsTest {

	@Test
	void noMoreSessionsAreKeptThanHaveRoom() {
		var factory = new TomcatServletWebServerFactory(0);
		new BoundedSessions().customize(factory);
		var server = (TomcatWebServer) factory.getWebServer();
		try {
			server.start();
			Manager manager = ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
			for (int i = 0; i < BoundedSessions.MOST; i++) {
				manager.createSession(null);
			}
			assertThatExceptionOfType(TooManyActiveSessionsException.class)
				.isThrownBy(() -> manager.createSession(null));
		}
		finally {
			server.stop();
			server.destroy();
		}
	}

}
