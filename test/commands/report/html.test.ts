import { describe, expect, it } from "vitest";
import { drawn, html } from "../../../src/commands/report/html";

describe("html", () => {
  it("escapes whatever is put in, in text and in attributes", () => {
    const name = `<script>alert("1")</script> & 'x'`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>`,
    );
  });

  it("keeps markup of its own, joins lists, and leaves out what there is not", () => {
    expect(html`<ul>${["<a>", "b"].map((text) => html`<li>${text}</li>`)}</ul>${null}${false}${0}`.text).toBe(
      "<ul><li>&lt;a&gt;</li><li>b</li></ul>0",
    );
    expect(html`${drawn("<svg/>")}`.text).toBe("<svg/>");
  });

  it("drops characters that steer a terminal or turn the text around them", () => {
    expect(html`a${"\u001b[31mb\u202ec\u2066d\u0007"}`.text).toBe("a[31mbcd");
  });
});
