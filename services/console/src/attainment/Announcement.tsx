import { useEffect, useState } from 'react';
import type { Attainment } from '../api/types';
import { useSpeech } from '../i18n';

const quietMillis = 2_000;

/** Reads a moved attainment aloud, once it has been still for a moment, so that a burst is one sentence. */
export function Announcement({ goal }: { goal: Attainment }) {
  const { t, format } = useSpeech();
  const [first] = useState(goal.achieved);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (goal.achieved === first) {
      return;
    }
    const timer = setTimeout(() => {
      const achieved = format.figure(goal.achieved, goal.metric, goal.currency);
      setSaid(
        t.attainment.moved(goal.owner.name ?? goal.name, achieved, format.percent(goal.ratio)),
      );
    }, quietMillis);
    return () => {
      clearTimeout(timer);
    };
  }, [goal, first, t, format]);

  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}
