package caseintake.safeguards;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Connections whose TLS handshake is under way, each since it was first seen so. */
final class SlowHandshakes {

	private final Map<SocketWrapperBase<NioChannel>, Long> seen = new HashMap<>();

	/**
	 * Closes those whose handshake has had its time.
	 * @param connections all that are open
	 * @param now in nanoseconds of {@link System#nanoTime()}
	 */
	void closeSlow(Collection<SocketWrapperBase<NioChannel>> connections, Duration within, long now) {
		List<SocketWrapperBase<NioChannel>> shaking = connections.stream()
			.filter((connection) -> !connection.getSocket().isHandshakeComplete())
			.toList();
		this.seen.keySet().retainAll(shaking);
		for (SocketWrapperBase<NioChannel> connection : shaking) {
			if (now - this.seen.computeIfAbsent(connection, (_) -> now) > within.toNanos()) {
				connection.close();
			}
		}
	}

}
