/** Stems, without accents, in Spanish, English and French. */
export const HIGH = [
  /\bno (puedo|logro) respirar|\bahog|\bdesmay|\binconsciente|\bsangr(a|o|e|ando)\b.{0,20}\bmuch|\bno para de sangrar|\bhemorrag/,
  /\binsoportable|\bdolor (muy )?(fuerte|intenso|agudo)|\bmuchisimo dolor|\bduele (muchisimo|horrores)|\bemergencia|\burgencia\b/,
  /\bcan'?t breathe|\bcannot breathe|\bunconscious|\bfaint(ed|ing)|\bbleeding (a lot|heavily|won'?t stop)|\bchest pain/,
  /\bunbearable|\bsevere pain|\bexcruciating|\bin agony|\bemergency/,
  /\bne (peux|arrive) (pas|plus) (a )?respirer|\bevanoui|\binconscient|\bsaigne beaucoup|\bhemorragie/,
  /\binsupportable|\bdouleur (tres )?(forte|intense|atroce)|\btres tres mal|\burgence\b/,
]

export const MEDIUM = [
  /\burgente|\bcuanto antes|\blo antes posible|\bduele|\bdolor|\bfiebre|\binflam|\bhinchad|\bsangr/,
  /\burgent|\basap\b|\bas soon as possible|\bhurts|\bpain|\bfever|\bswollen|\bbleed/,
  /\bau plus vite|\bdes que possible|\bj'?ai mal|\bmal au|\bdouleur|\bfievre|\bgonfle|\bsaign/,
]
