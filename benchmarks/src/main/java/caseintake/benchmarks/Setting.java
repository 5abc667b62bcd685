package caseintake.benchmarks;

import java.nio.file.Path;

/**
 * In what a row is measured.
 *
 * @param arguments what was asked for
 * @param project the project's folder, with built services
 * @param folder an empty one for data and logs
 * @param samples the file for every single sample
 * @param console for progress
 */
record Setting(Arguments arguments, Path project, Path folder, Path samples, Console console) {
}
