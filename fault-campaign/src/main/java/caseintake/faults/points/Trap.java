package caseintake.faults.points;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import org.jspecify.annotations.Nullable;

/**
 * A breakpoint in one process. It catches once; what it caught stands still until it is
 * let go.
 */
public final class Trap implements AutoCloseable {

	private static final String PATIENCE_MILLIS = "4000";

	private final String instance;

	private final VirtualMachine machine;

	private final Point point;

	private final int policy;

	private final int hit;

	private volatile @Nullable EventSet caught;

	private Trap(String instance, VirtualMachine machine, Point point, Manner manner, int hit) {
		this.instance = instance;
		this.machine = machine;
		this.point = point;
		this.policy = (manner == Manner.HOLD) ? EventRequest.SUSPEND_EVENT_THREAD : EventRequest.SUSPEND_ALL;
		this.hit = hit;
	}

	/**
	 * Sets the trap.
	 * @param instance name of the process
	 * @param port where its JVM lets a debugger in
	 * @param hit at how manieth time that the point is reached
	 * @param catches takes the trap when it has caught something
	 * @throws IOException if the JVM lets nobody in
	 */
	public static Trap set(String instance, int port, Point point, Manner manner, int hit, BlockingQueue<Trap> catches)
			throws IOException {
		var trap = new Trap(instance, attach(port), point, manner, hit);
		try {
			ClassPrepareRequest loaded = trap.machine.eventRequestManager().createClassPrepareRequest();
			loaded.addClassFilter(point.className());
			loaded.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
			loaded.enable();
			trap.machine.classesByName(point.className()).forEach(trap::arm);
			Thread.ofPlatform().daemon().name("trap in " + instance).start(() -> trap.listen(catches));
			return trap;
		}
		catch (VMDisconnectedException ex) {
			throw new IOException("The process has ended", ex);
		}
	}

	/** Name of the process. */
	public String instance() {
		return this.instance;
	}

	/** Lets go whatever was caught, and removes the trap. */
	@Override
	public void close() {
		try {
			EventSet set = this.caught;
			if (set != null) {
				set.resume();
			}
			this.machine.dispose();
		}
		catch (VMDisconnectedException ex) {
			// the process has ended
		}
	}

	private static VirtualMachine attach(int port) throws IOException {
		AttachingConnector connector = Bootstrap.virtualMachineManager()
			.attachingConnectors()
			.stream()
			.filter((each) -> each.name().equals("com.sun.jdi.SocketAttach"))
			.findFirst()
			.orElseThrow();
		Map<String, Connector.Argument> arguments = connector.defaultArguments();
		set(arguments, "hostname", "127.0.0.1");
		set(arguments, "port", Integer.toString(port));
		set(arguments, "timeout", PATIENCE_MILLIS);
		try {
			return connector.attach(arguments);
		}
		catch (IllegalConnectorArgumentsException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void set(Map<String, Connector.Argument> arguments, String name, String value) {
		Connector.Argument argument = arguments.get(name);
		if (argument == null) {
			throw new IllegalStateException("The debugger takes no " + name);
		}
		argument.setValue(value);
	}

	private synchronized void arm(ReferenceType type) {
		if (!this.machine.eventRequestManager().breakpointRequests().isEmpty()) {
			return;
		}
		List<Location> places = type.methodsByName(this.point.method())
			.stream()
			.filter((method) -> !method.isAbstract() && !method.isBridge())
			.map(Method::location)
			.toList();
		for (Location place : places) {
			BreakpointRequest request = this.machine.eventRequestManager().createBreakpointRequest(place);
			request.setSuspendPolicy(this.policy);
			request.addCountFilter(this.hit);
			request.enable();
		}
	}

	private void listen(BlockingQueue<Trap> catches) {
		try {
			while (this.caught == null) {
				EventSet set = this.machine.eventQueue().remove();
				boolean resume = true;
				for (Event event : set) {
					if (event instanceof ClassPrepareEvent loaded) {
						arm(loaded.referenceType());
					}
					else if (event instanceof BreakpointEvent) {
						this.caught = set;
						resume = false;
					}
				}
				if (resume) {
					set.resume();
				}
			}
			catches.add(this);
		}
		catch (VMDisconnectedException ex) {
			// the process has ended, or the trap was removed
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
