import java.io.File;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds PDFs against PDF/UA-1 with veraPDF: per file a line with the number of checks, then a line per failure. */
public class PdfUa {
    static final String RULES = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        for (String file : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1)) {
                ValidationResult result = ValidatorFactory.createValidator(profile, false).validate(parser);
                System.out.println("file\t" + file + "\t" + result.getTotalAssertions());
                for (TestAssertion failed : result.getTestAssertions()) {
                    String rule = failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber();
                    System.out.println("failed\t" + rule + "\t" + failed.getMessage() + "\t"
                        + failed.getLocation().getContext());
                }
            }
        }
    }

    /** veraPDF reads its own rules with a library that is not in every Java; so they are read here. */
    static ValidationProfile profile() throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Profiles.class.getResourceAsStream(RULES)).getDocumentElement();
        Set<Rule> rules = new HashSet<>();
        for (Element rule : inside(root, "rule")) {
            Element id = inside(rule, "id").get(0);
            List<ErrorArgument> arguments = new ArrayList<>();
            for (Element argument : inside(rule, "argument")) {
                arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
            }
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                    id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), arguments), new ArrayList<>()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : inside(root, "variable")) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                text(variable, "defaultValue"), text(variable, "value")));
        }
        System.out.println("rules\t" + rules.size());
        return Profiles.profileFromValues(PDFAFlavour.PDFUA_1,
            Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date(0)), "", rules, variables);
    }

    static List<Element> inside(Element element, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = element.getElementsByTagName(name);
        for (int nr = 0; nr < all.getLength(); nr++) {
            found.add((Element) all.item(nr));
        }
        return found;
    }

    static String text(Element element, String name) {
        List<Element> found = inside(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
