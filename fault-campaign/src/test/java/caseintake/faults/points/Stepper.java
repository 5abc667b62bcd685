package caseintake.faults.points;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;

/** A small program: one thread steps and says so, another one says something else. */
final class Stepper {

	static final byte STEP = 's';

	static final byte OTHER = 'o';

	private static final long PAUSE_NANOS = 5_000_000;

	private Stepper() {
	}

	public static void main(String[] arguments) throws IOException {
		OutputStream out = new FileOutputStream(FileDescriptor.out);
		step(out);
		Thread.ofPlatform().daemon().start(() -> speak(out));
		Thread.ofPlatform().daemon().start(Stepper::loadWhenAsked);
		while (true) {
			step(out);
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	static void step(OutputStream out) throws IOException {
		out.write(STEP);
	}

	private static void speak(OutputStream out) {
		try {
			while (true) {
				out.write(OTHER);
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
		catch (IOException ex) {
			// nobody listens any more
		}
	}

	private static void loadWhenAsked() {
		try {
			if (System.in.read() >= 0) {
				StepperLate.step();
			}
		}
		catch (IOException ex) {
			// nobody asks any more
		}
	}

}
