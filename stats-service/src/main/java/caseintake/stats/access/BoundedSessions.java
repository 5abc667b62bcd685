package caseintake.stats.access;

import org.apache.catalina.session.ManagerBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sessions stand in memory; who begins to log in has one, and may be anybody. */
@Component
class BoundedSessions implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final int MOST = 10_000;

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			if (context.getManager() instanceof ManagerBase manager) {
				manager.setMaxActiveSessions(MOST);
			}
		});
	}

}
