import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files against one veraPDF profile, in one JVM.
 *
 * <p>Arguments: a profile that lies in veraPDF's jar ("PDFUA-1", "PDFUA-2-ISO32005", "PDFA-3A"), then files. Prints
 * one JSON object a line: "failed" for each check that did not hold, "error" for a file that could not be read, and
 * "done" after each file that could, so that a JVM that dies is never taken for a clean file. The system property
 * "passphrase" opens locked files.
 */
public final class UaCheck {
    private static final int EVERY_FAILURE = -1;

    public static void main(String[] arguments) throws Exception {
        // veraPDF loads its profiles at start by JAXB, which no JDK brings since 11, and logs a warning for each.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = ProfileFile.read(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int position = 1; position < arguments.length; position++) {
            check(new File(arguments[position]), profile, out);
        }
    }

    private static void check(File file, ValidationProfile profile, PrintStream out) {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        String passphrase = System.getProperty("passphrase");
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour, flavour, passphrase);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, EVERY_FAILURE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    out.println(failed(file, assertion));
                }
            }
            out.println(start("done", file) + ",\"checks\":" + result.getTotalAssertions() + "}");
        } catch (Exception problem) {
            out.println(start("error", file) + ",\"message\":" + quoted(problem.toString()) + "}");
        }
    }

    private static String failed(File file, TestAssertion assertion) {
        return start("failed", file)
                + ",\"clause\":" + quoted(assertion.getRuleId().getClause())
                + ",\"test\":" + assertion.getRuleId().getTestNumber()
                + ",\"rule\":" + quoted(assertion.getMessage())
                + ",\"problem\":" + quoted(assertion.getErrorMessage())
                + ",\"context\":" + quoted(assertion.getLocation().getContext()) + "}";
    }

    private static String start(String kind, File file) {
        return "{\"kind\":" + quoted(kind) + ",\"file\":" + quoted(file.getPath());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char letter : (text == null ? "" : text).toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }

    /** Reads the profiles in veraPDF's jar with the JDK's own XML reader, in place of JAXB. */
    private static final class ProfileFile {
        static ValidationProfile read(String name) throws Exception {
            String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
            try (InputStream xml = ValidationProfile.class.getResourceAsStream(path)) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                Element top = factory.newDocumentBuilder().parse(xml).getDocumentElement();
                return Profiles.profileFromValues(
                        PDFAFlavour.valueOf(top.getAttribute("flavour")),
                        Profiles.profileDetailsFromValues(name, name, "veraPDF Consortium", new Date(0)),
                        "",
                        rules(top),
                        variables(top));
            }
        }

        private static Set<Rule> rules(Element top) {
            Set<Rule> rules = new HashSet<>();
            for (Element rule : inside(top, "rule")) {
                Element id = inside(rule, "id").get(0);
                Element error = inside(rule, "error").get(0);
                RuleId ruleId = Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber")));
                rules.add(Profiles.ruleFromValues(
                        ruleId,
                        rule.getAttribute("object"),
                        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                        rule.hasAttribute("tags") ? rule.getAttribute("tags") : null,
                        text(rule, "description"),
                        text(rule, "test"),
                        Profiles.errorFromValues(text(error, "message"), arguments(error)),
                        List.of()));
            }
            return rules;
        }

        private static List<ErrorArgument> arguments(Element error) {
            List<ErrorArgument> arguments = new ArrayList<>();
            for (Element argument : inside(error, "argument")) {
                String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
                arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
            }
            return arguments;
        }

        private static Set<Variable> variables(Element top) {
            Set<Variable> variables = new HashSet<>();
            for (Element variable : inside(top, "variable")) {
                variables.add(Profiles.variableFromValues(
                        variable.getAttribute("name"),
                        variable.getAttribute("object"),
                        text(variable, "defaultValue"),
                        text(variable, "value")));
            }
            return variables;
        }

        private static String text(Element parent, String name) {
            return inside(parent, name).get(0).getTextContent();
        }

        private static List<Element> inside(Element parent, String name) {
            List<Element> found = new ArrayList<>();
            NodeList nodes = parent.getElementsByTagName(name);
            for (int position = 0; position < nodes.getLength(); position++) {
                Node node = nodes.item(position);
                found.add((Element) node);
            }
            return found;
        }
    }
}
