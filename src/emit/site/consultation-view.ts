import type { ConsultationData } from "../../compile/compiled-plan.generated.ts";
import { bearingFacts, type Fact, fact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { maybeDate } from "../wording/values.ts";
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
      heading: page.wording.menu.consultation,
      contents: consultations.map(({ id, title }) => section(`consultation-${id}`, title)),
    }),
    consultations: consultations.map((consultation) => consultationPart(page, consultation)),
  };
}

function consultationPart(page: PageContext, consultation: ConsultationData): ConsultationPart {
  const { wording } = page;
  const opens = maybeDate(wording, consultation.opens);
  const closes = maybeDate(wording, consultation.closes);
  return {
    id: consultation.id,
    title: consultation.title,
    introduction: consultation.introduction ?? "",
    opens: opens ?? "",
    closes: closes ?? "",
    channels: channels(wording, consultation),
    formats: consultation.formats,
    whatHappensNext: consultation.whatHappensNext ?? "",
    facts: [
      ...fact(wording.consultation.opens, opens),
      ...fact(wording.consultation.closes, closes),
      ...bearingFacts(page, consultation),
      ...sourceFact(page, [consultation.source]),
    ],
    remarks: remarks(page, consultation.notes),
  };
}
