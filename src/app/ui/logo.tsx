// The sign of the game: a stair of six rungs with people on it.
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <path
        d="M2 25h5v-5h5v-5h5v-5h5V5h4"
        fill="none"
        stroke="#f2c14e"
        stroke-width="3.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="4.6" cy="17.4" r="2.6" fill="#7cc4ff" />
      <circle cx="9.6" cy="9.6" r="2.6" fill="#ee6677" />
      <circle cx="16.4" cy="4.4" r="2.6" fill="#8fd6b4" />
    </svg>
  );
}
