import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.ArrayList;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files with the classes of veraPDF, which travel without their command line.
 *
 * <p>Usage: Validate FLAVOUR FILE... It prints PASS or FAIL per file, as veraPDF's own `--format text` does, and below a
 * failure each clause that was broken. Exit 1 when a file fails.
 */
public final class Validate {
    private static final int MOST_FAILURES = 200;

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<String>> verdicts = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            Callable<String> work = () -> verdict(flavour, file);
            verdicts.add(workers.submit(work));
        }
        workers.shutdown();
        boolean sound = true;
        for (Future<String> verdict : verdicts) {
            System.out.println(verdict.get());
            sound &= verdict.get().startsWith("PASS");
        }
        System.exit(sound ? 0 : 1);
    }

    private static String verdict(PDFAFlavour flavour, String file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, MOST_FAILURES, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return "PASS " + file + " " + flavour.getId();
            }
            // One line for each clause, with the first place that breaks it.
            TreeMap<String, String> broken = new TreeMap<>();
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    String clause = test.getRuleId().getSpecification().getId() + " " + test.getRuleId().getClause()
                            + " test " + test.getRuleId().getTestNumber();
                    String why = test.getErrorMessage() != null ? test.getErrorMessage() : test.getMessage();
                    broken.putIfAbsent(clause, why + " (" + test.getLocation().getContext() + ")");
                }
            }
            StringBuilder words = new StringBuilder("FAIL " + file + " " + flavour.getId());
            broken.forEach((clause, why) -> words.append("\n  ").append(clause).append(": ").append(why));
            return words.toString();
        } catch (Exception failure) {
            return "FAIL " + file + " " + flavour.getId() + "\n  cannot be read: " + failure.getMessage();
        }
    }

    private Validate() {}
}
