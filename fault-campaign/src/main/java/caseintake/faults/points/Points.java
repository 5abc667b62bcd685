package caseintake.faults.points;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The points that a campaign strikes at, from the file {@code points.txt} beside this
 * class.
 */
public final class Points {

	private Points() {
	}

	/** All points. */
	public static List<Point> all() {
		try (InputStream file = Objects.requireNonNull(Points.class.getResourceAsStream("points.txt"))) {
			return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Point> parse(String text) {
		return text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).map(Point::parse).toList();
	}

	/**
	 * Makes sure that every point is in the built services.
	 * @param programs the folder with both services, unpacked
	 * @throws IllegalArgumentException naming the first one that is not
	 */
	public static void require(List<Point> points, Path programs) {
		for (Point point : points) {
			if (jars(programs.resolve(point.module())).stream().noneMatch((jar) -> hasMethod(jar, point))) {
				throw new IllegalArgumentException("The point %s is not there any more: %s has no method %s#%s"
					.formatted(point.name(), point.module(), point.className(), point.method()));
			}
		}
	}

	/** The service's own and its libraries'. */
	private static List<Path> jars(Path program) {
		try (Stream<Path> files = Files.walk(program)) {
			return files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The program " + program + " cannot be read", ex);
		}
	}

	private static boolean hasMethod(Path jar, Point point) {
		try (JarFile file = new JarFile(jar.toFile())) {
			ZipEntry entry = file.getEntry(point.className().replace('.', '/') + ".class");
			if (entry == null) {
				return false;
			}
			try (InputStream bytes = file.getInputStream(entry)) {
				return ClassFile.of()
					.parse(bytes.readAllBytes())
					.methods()
					.stream()
					.anyMatch(
							(method) -> method.methodName().equalsString(point.method()) && method.code().isPresent());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The jar " + jar + " cannot be read", ex);
		}
	}

}
