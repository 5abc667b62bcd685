package caseintake.access;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Addresses that a service must not trust where others use it. */
final class Addresses {

	private Addresses() {
	}

	/** Whether it is one on this machine, or one that is asked without TLS. */
	static boolean isUnsafe(@Nullable URI address) {
		return address != null && !address.toString().isBlank() && (!"https".equalsIgnoreCase(address.getScheme())
				|| address.getHost() == null || isThisMachine(address.getHost()) || isAny(address.getHost()));
	}

	/** Whether a name or a literal address is that of this machine's loopback. */
	static boolean isThisMachine(String host) {
		String name = host.toLowerCase(Locale.ROOT).replaceAll("[.]$", "");
		InetAddress literal = literal(name);
		return (literal != null) ? literal.isLoopbackAddress()
				: name.equals("localhost") || name.endsWith(".localhost") || name.equals("host.docker.internal");
	}

	private static boolean isAny(String host) {
		InetAddress literal = literal(host);
		return literal != null && literal.isAnyLocalAddress();
	}

	private static @Nullable InetAddress literal(String host) {
		try {
			return InetAddress.ofLiteral(host);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
