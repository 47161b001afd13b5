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
export const NowIcon = drawn(<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z" />);
export const InboxIcon = drawn(
  <path d="M4 13.5 6.6 5.7A1 1 0 0 1 7.5 5h9a1 1 0 0 1 .9.7L20 13.5V18a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18zM4 13.5h4.5l1.2 2.5h4.6l1.2-2.5H20" />,
);
export const LeadsIcon = drawn(
  <path d="M5 4.5h3.5v15H5a.5.5 0 0 1-.5-.5V5a.5.5 0 0 1 .5-.5zM10.3 4.5h3.5v10h-3.5zM15.6 4.5H19a.5.5 0 0 1 .5.5v7h-3.9z" />,
);
export const CalendarIcon = drawn(
  <path d="M5.5 6h13A1.5 1.5 0 0 1 20 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6zM4 10.5h16M8 3.5V7M16 3.5V7" />,
);
export const CallsIcon = drawn(<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />);
export const NumbersIcon = drawn(<path d="M5 20v-7M10 20V8M15 20v-5M20 20V4" />);
export const SettingsIcon = drawn(<path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M15 5v4M9 10v4M17 15v4" />);
export const MoreIcon = drawn(<path d="M5 12h.01M12 12h.01M19 12h.01" />);
export const ChevronIcon = drawn(<path d="m8 10 4 4 4-4" />);
export const PersonIcon = drawn(
  <>
    <circle cx="12" cy="8.5" r="3.5" />
    <path d="M5 20a7 7 0 0 1 14 0" />
  </>,
);
export const TryIcon = drawn(
  <path d="M8 3.5h8A1.5 1.5 0 0 1 17.5 5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5zM11 17.5h2" />,
);
export const BackIcon = drawn(<path d="m14.5 6-6 6 6 6" />);
export const TextIcon = drawn(
  <path d="M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V16h-1A1.5 1.5 0 0 1 4 14.5v-8A1.5 1.5 0 0 1 5.5 5z" />,
);
export const HandIcon = drawn(
  <path d="M12 3.5v9M8.5 6v7.5M15.5 5.500v7.500M19 9v5.500a6 6 0 0 1-6 6h-1.200a5 5 0 0 1-4-2L4.5 14a1.5 1.5 0 0 1 2.3-1.900l1.7 1.7" />,
);
export const AttentionIcon = drawn(
  <>
    <path d="M12 4 3.5 19h17z" />
    <path d="M12 10v4M12 16.6h.01" />
  </>,
);
