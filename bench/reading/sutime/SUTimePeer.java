import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;

/**
 * Reads the time expressions of texts with SUTime's own English rules, on tokens, sentences and parts of speech of CoreNLP.
 *
 * usage: java -cp CLASSPATH SUTimePeer.java < TEXTS
 * In:  a line a text: {"id", "published": "1998-02-13", "text"}.
 * Out: a line a text: {"id", "times": [{"start", "end", "type", "value"}]}, offsets in UTF-16 code units, `value` "" where
 *      SUTime gives none; then {"seconds"}: processor time of the reading alone.
 */
public class SUTimePeer {
  public static void main(String[] args) throws Exception {
    AnnotationPipeline pipeline = new AnnotationPipeline();
    pipeline.addAnnotator(new TokenizerAnnotator(false));
    pipeline.addAnnotator(new WordsToSentencesAnnotator(false));
    pipeline.addAnnotator(new POSTaggerAnnotator(false));
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));

    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<JsonObject> texts = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      texts.add(Json.createReader(new StringReader(line)).readObject());
    }
    // Some texts are read beforehand: by then the rules, and the hottest code, are compiled.
    for (JsonObject text : texts.subList(0, Math.min(10, texts.size()))) read(pipeline, text);
    long begin = processorTime();
    List<Annotation> readings = new ArrayList<>();
    for (JsonObject text : texts) readings.add(read(pipeline, text));
    double seconds = (processorTime() - begin) / 1e9;

    for (int i = 0; i < texts.size(); i++) {
      JsonArrayBuilder times = Json.createArrayBuilder();
      for (CoreMap found : readings.get(i).get(TimeAnnotations.TimexAnnotations.class)) {
        Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
        times.add(Json.createObjectBuilder()
            .add("start", found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class))
            .add("end", found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class))
            .add("type", timex.timexType())
            .add("value", timex.value() == null ? "" : timex.value()));
      }
      out.println(Json.createObjectBuilder().add("id", texts.get(i).getString("id")).add("times", times).build());
    }
    out.println(Json.createObjectBuilder().add("seconds", seconds).build());
    out.flush();
  }

  private static Annotation read(AnnotationPipeline pipeline, JsonObject text) {
    Annotation annotation = new Annotation(text.getString("text"));
    annotation.set(CoreAnnotations.DocDateAnnotation.class, text.getString("published"));
    pipeline.annotate(annotation);
    return annotation;
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
