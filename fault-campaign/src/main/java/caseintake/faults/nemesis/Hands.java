package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.faults.proxy.TcpProxy;
import caseintake.faults.proxy.Trouble;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Keeper;
import caseintake.faults.stack.Pause;

/** Kills, pauses and cuts, and undoes it. */
final class Hands {

	private final Deployment deployment;

	private final Pace pace;

	private final Tally tally;

	Hands(Deployment deployment, Pace pace, Tally tally) {
		this.deployment = deployment;
		this.pace = pace;
		this.tally = tally;
	}

	/**
	 * Kills them and lets them start again after a while.
	 * @return whether any of them lived
	 */
	boolean kill(List<String> names, Duration down) throws InterruptedException {
		List<Keeper> keepers = names.stream().map(this.deployment::keeper).toList();
		List<Keeper> hit = keepers.parallelStream().filter(Keeper::kill).toList();
		hit.forEach((keeper) -> this.tally.victim("killed", keeper.name()));
		try {
			this.pace.rest(down);
		}
		finally {
			keepers.forEach(Keeper::release);
			this.tally.undone();
		}
		return !hit.isEmpty();
	}

	/**
	 * Lets them stand still for a while.
	 * @return whether any of them lived
	 */
	boolean halt(List<String> names, Duration length) throws InterruptedException {
		Map<String, Pause> pauses = new LinkedHashMap<>();
		names.forEach((name) -> pauses.put(name, this.deployment.keeper(name).pause()));
		pauses.forEach((name, pause) -> {
			if (pause.hit()) {
				this.tally.victim("paused", name);
			}
		});
		try {
			this.pace.rest(length);
		}
		finally {
			pauses.values().forEach(Pause::resume);
			this.tally.undone();
		}
		return pauses.values().stream().anyMatch(Pause::hit);
	}

	/** Troubles ways for a while. */
	void cut(Fault.Cut cut) throws InterruptedException {
		List<TcpProxy> proxies = cut.ways().stream().map(this.deployment.ways()::on).toList();
		proxies.forEach((proxy) -> proxy.impose(cut.trouble()));
		cut.ways().forEach((way) -> this.tally.victim(word(cut.trouble()), way));
		try {
			this.pace.rest(cut.length());
		}
		finally {
			proxies.forEach(TcpProxy::heal);
			if (cut.reset()) {
				proxies.forEach(TcpProxy::reset);
			}
			this.tally.undone();
		}
	}

	private static String word(Trouble trouble) {
		return switch (trouble) {
			case Trouble.None _ -> "left alone";
			case Trouble.Drop _ -> "dropped";
			case Trouble.Delay _ -> "delayed";
			case Trouble.Silence _ -> "silenced";
		};
	}

}
