import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Judges every file of a list with veraPDF and EU DSS, in one process. Reads lines of `file TAB trusted certificates`
 * (each PEM's path, parted by commas) from the file that is named, and prints a line a judgement:
 * `file TAB judge TAB what it says`, where "ok" says that nothing is wrong and, for signatures, how many there are.
 */
public class Judge {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split("\t");
            File file = new File(parts[0]);
            say(file, "PDF/A-3a", () -> archiving(file, PDFAFlavour.PDFA_3_A));
            say(file, "PDF/UA-1", () -> archiving(file, PDFAFlavour.PDFUA_1));
            say(file, "EU DSS", () -> signatures(file, parts[1].split(",")));
        }
    }

    private interface Judging {
        String words() throws Exception;
    }

    private static void say(File file, String judge, Judging judging) {
        String words;
        try {
            words = judging.words();
        } catch (Exception | LinkageError error) {
            words = "could not judge: " + error;
        }
        System.out.println(file + "\t" + judge + "\t" + words.replaceAll("\\s+", " "));
    }

    private static String archiving(File file, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file, flavour);
             var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            if (result.isCompliant()) return "ok";
            return result.getTestAssertions().stream()
                .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage())
                .distinct().limit(3).collect(Collectors.joining("; "));
        }
    }

    private static String signatures(File file, String[] trusted) throws Exception {
        var anchors = new CommonTrustedCertificateSource();
        for (String each : trusted) anchors.addCertificate(DSSUtils.loadCertificate(new File(each)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setValidationLevel(ValidationLevel.ARCHIVAL_DATA);
        var reports = validator.validateDocument();
        var report = reports.getSimpleReport();
        List<String> faults = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("ok"));
        for (String id : report.getSignatureIdList()) {
            words.add(String.valueOf(report.getSignatureFormat(id)));
            if (!report.isValid(id)) faults.add(report.getIndication(id) + " " + report.getSubIndication(id));
            messages(report.getAdESValidationErrors(id), faults);
            messages(report.getAdESValidationWarnings(id), faults);
            strangeChanges(reports.getDiagnosticData().getSignatureById(id).getPDFRevision(), faults);
        }
        return faults.isEmpty() ? String.join(" ", words) : String.join("; ", faults);
    }

    /**
     * What DSS warns of in any tagged document with a visible field for each signer, and only in summary: that a page
     * looks otherwise once a later field is signed, and that the tags lead to that field too. What exactly it saw is
     * judged by `strangeChanges`. The certificate names no place to fetch its issuer from, because it is enclosed.
     */
    private static final List<Pattern> SUMMARIES = List.of(
        Pattern.compile("Visual difference is detected on page\\(s\\) .*"),
        Pattern.compile("Document contains changes restricted by /DocMDP dictionary!"),
        Pattern.compile("The document contains undefined object modifications after the signature revision!"),
        Pattern.compile("The authority info access is not present!"));

    /** A later signature, as the tags lead to its field: to the value, by an object reference to the annotation. */
    private static final Pattern SIGNED_FIELD =
        Pattern.compile("/Catalog /StructTreeRoot \\d+ 0 R .*/K /Obj \\d+ 0 R /V \\d+ 0 R");

    /** Every change after a signature that is anything but a field being signed. */
    private static void strangeChanges(PDFRevisionWrapper revision, List<String> into) {
        if (revision == null) {
            into.add("no revision");
            return;
        }
        for (XmlObjectModification change : revision.getPdfUndefinedChanges()) {
            boolean isSigning = change.getAction() == PdfObjectModificationType.CREATION
                && "Sig".equals(change.getType())
                && SIGNED_FIELD.matcher(change.getValue()).matches();
            if (!isSigning) into.add(change.getAction() + " of " + change.getValue());
        }
        for (XmlObjectModification change : revision.getPdfAnnotationChanges()) {
            into.add(change.getAction() + " of " + change.getValue());
        }
        if (!revision.getPdfAnnotationsOverlapConcernedPages().isEmpty()) into.add("annotations overlap");
        if (!revision.getPdfPageDifferenceConcernedPages().isEmpty()) into.add("pages were added or removed");
    }

    private static void messages(List<Message> messages, List<String> into) {
        for (Message message : messages) {
            String words = message.getValue();
            if (SUMMARIES.stream().noneMatch(each -> each.matcher(words).matches())) into.add(words);
        }
    }
}
