package caseintake.faults.stack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

import caseintake.faults.proxy.TcpProxy;

/** The proxies, by the way on which they stand. */
public final class Ways implements AutoCloseable {

	private final Map<String, TcpProxy> proxies = new ConcurrentHashMap<>();

	/** Opens a way and gives the port at which it begins. */
	int open(String from, String to, IntSupplier target) {
		String name = Roster.way(from, to);
		return this.proxies.computeIfAbsent(name, (way) -> TcpProxy.start(way, target)).port();
	}

	/** The proxy on a way. */
	public TcpProxy on(String way) {
		TcpProxy proxy = this.proxies.get(way);
		if (proxy == null) {
			throw new IllegalArgumentException("There is no way " + way);
		}
		return proxy;
	}

	/** All is well everywhere. */
	public void heal() {
		this.proxies.values().forEach(TcpProxy::heal);
	}

	@Override
	public void close() {
		this.proxies.values().forEach(TcpProxy::close);
	}

}
