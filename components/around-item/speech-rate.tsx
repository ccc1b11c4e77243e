import { SegmentedControl } from "@/components/ui/segmented-control";
import { speechRates } from "@/lib/record/settings";

interface SpeechRateProps {
  value: number;
  onChange: (rate: number) => void;
}

const options = speechRates.map((rate) => ({ value: String(rate), label: `${rate}×` }));

/** The choice of how fast a voice reads. */
export function SpeechRate({ value, onChange }: SpeechRateProps) {
  return (
    <SegmentedControl
      label="Speed of reading aloud"
      value={String(value)}
      options={options}
      onChange={(rate) => onChange(Number(rate))}
    />
  );
}
