/** Words of common services that mean the same in the three languages; matched after folding. */
const GROUPS = `
consulta consultation consult consultacion
limpieza cleaning clean nettoyage detartrage limpiar higiene hygiene
revision checkup check-up check chequeo control controle bilan review examen exam examination
primera first premiere inicial initial initiale nueva
visita visit visite
tratamiento treatment traitement soin terapia therapy therapie
sesion session seance
corte haircut cut coupe pelo hair cheveux cabello
masaje massage
color tinte colour coloration couleur colouring coloring tint
blanqueamiento whitening blanchiment
evaluacion assessment evaluation valoracion
seguimiento follow-up followup suivi
empaste filling plombage obturacion
extraccion extraction sacar
manicura manicure manucure unas nails ongles
pedicura pedicure
facial visage face
ortodoncia orthodontics orthodontie brackets braces
depilacion waxing epilation
urgencia emergency urgence urgent
asesoria advice conseil asesoramiento consulting
clase class lesson cours leccion
larga long longue extended completa complete full complet
corta short courte breve rapida quick rapide express
infantil child children kids enfant nino ninos
`
  .trim()
  .split('\n')

const CONCEPT = new Map(
  GROUPS.flatMap((line, index) => line.split(' ').map((word) => [word, `#${index}`] as const))
)

/** The concept a folded word stands for, or the word itself without its plural. */
export function conceptOf(word: string): string {
  const single = word.length > 4 ? word.replace(/(?:es|s)$/, '') : word
  return CONCEPT.get(word) ?? CONCEPT.get(word.replace(/s$/, '')) ?? single
}

const RANKS = new Set([
  'primera',
  'first',
  'premiere',
  'segunda',
  'second',
  'seconde',
  'primer',
  'premier',
])
const LINKS = new Set(
  'de del la el las los con y para the of and with for a an du des le les et avec pour un une en min minutos minutes'.split(
    ' '
  )
)

export const isRank = (word: string) => RANKS.has(word)
export const isLink = (word: string) => LINKS.has(word)
