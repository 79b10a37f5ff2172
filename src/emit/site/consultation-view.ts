import type { ConsultationData } from "../../compile/compiled-plan.generated.ts";
import { bearingFacts, type Fact, fact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { type Channel, channels } from "./contact.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { PageContext } from "./site.ts";

/** A time in which people are asked what they think. */
export interface ConsultationPart {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly opens: string;
  readonly closes: string;
  readonly channels: readonly Channel[];
  readonly formats: readonly string[];
  readonly whatHappensNext: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** The page that asks what people think. */
export interface ConsultationView {
  readonly frame: Frame;
  readonly consultations: readonly ConsultationPart[];
}

/** Makes the view of the page that asks what people think. */
export function consultationView(page: PageContext): ConsultationView {
  const { consultations } = page.plan;
  return {
    frame: frame(page, {
      name: "consultation",
      heading: "Have your say",
      contents: consultations.map(({ id, title }) => section(`consultation-${id}`, title)),
    }),
    consultations: consultations.map((consultation) => consultationPart(page, consultation)),
  };
}

function consultationPart(page: PageContext, consultation: ConsultationData): ConsultationPart {
  return {
    id: consultation.id,
    title: consultation.title,
    introduction: consultation.introduction ?? "",
    opens: consultation.opens?.text ?? "",
    closes: consultation.closes?.text ?? "",
    channels: channels(consultation),
    formats: consultation.formats,
    whatHappensNext: consultation.whatHappensNext ?? "",
    facts: [
      ...fact("Open from", consultation.opens?.text),
      ...fact("Closes on", consultation.closes?.text),
      ...bearingFacts(page, consultation),
      ...sourceFact(page, [consultation.source]),
    ],
    remarks: remarks(page, consultation.notes),
  };
}
