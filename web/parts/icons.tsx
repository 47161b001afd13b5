// The few signs that are drawn. All are decoration: the words beside them, or a label, say the same.
import type { ReactNode } from 'react';

const drawn = (shape: ReactNode) =>
  function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        aria-hidden="true"
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shape}
      </svg>
    );
  };

const handset =
  'M5 4h3.2a1 1 0 0 1 1 .8l.7 3.3a1 1 0 0 1-.3.9L8 10.6a13 13 0 0 0 5.4 5.4l1.6-1.6a1 1 0 0 1 .9-.3l3.3.7a1 1 0 0 1 .8 1V19a2 2 0 0 1-2.2 2A17 17 0 0 1 3 6.2 2 2 0 0 1 5 4z';

export const PhoneIcon = drawn(<path d={handset} />);
export const HangUpIcon = drawn(<path d={handset} transform="rotate(135 12 12)" />);
export const SunIcon = drawn(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
  </>,
);
export const MoonIcon = drawn(<path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z" />);
export const TickIcon = drawn(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.4 2.7 2.7L16 9.6" />
  </>,
);
export const RingIcon = drawn(<circle cx="12" cy="12" r="9" />);
