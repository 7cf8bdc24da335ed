import { LOCALES } from '#app/shared/contracts/locale'
import { MONTH_NUMBER, WEEKDAY_NUMBER } from '#app/agent/brains/offline/understand/calendar_words'
import { speaksFor } from '#app/agent/brains/offline/understand/language_words'

/** Words that could stand after "soy", "I'm", "je suis" or alone, and are no names. */
const NO_NAMES = new Set(
  `cliente clienta paciente nuevo nueva interesado interesada disponible ocupado ocupada mayor menor mujer hombre
  alergico alergica diabetico diabetica embarazada esposa esposo padre madre hijo hija niño nina ninos familia amigo amiga
  ok okay vale si sip sii sisi nop no claro dale bueno buena hola holaa hello hi hey bonjour salut test prueba
  gracias grax thanks merci cita citas reserva reservar cancelar consulta consultation limpieza tratamiento
  precio precios opcion option options numero number ninguno ninguna cualquiera cualquier whichever whatever
  whoever anyone someone nobody somebody sick ill late early ready free busy sorry new old client customer
  patient interested available here there back calling writing trying looking wondering asking pregnant
  allergic afraid sure unsure fine good great happy glad confused lost outside inside done nouveau nouvelle
  malade disponible enceinte presse pressee perdu perdue desole desolee interesse interessee client cliente
  patiente ici libre libres occupe occupee urgent urgente urgence emergency urgently persona human humano agente asesor
  operador robot bot stop help ayuda aide menu info informacion information question pregunta jaja jajaja
  haha lol xd jeje mdr ptdr wow hmm mmm eh ah oh uf ay ey oye pues mira espera wait attends momento moment
  segundo second minuto minute perdon perdona disculpa disculpe pardon excuse lo siento nada nothing rien
  sé supuesto exacto correcto perfecto perfecta genial super cool top nickel parfait entendu volontiers listo
  pm am hs hrs min mins minutos minutes euros euro dolares dollars pesos telefono phone telephone email
  correo mail whatsapp direccion address adresse horario horarios schedule horaires parking seguro insurance
  mutua mutuelle tarjeta card carte efectivo cash sitio lugar place clinica clinic clinique centro center
  doctor doctora dr dra docteur mi me mr mrs ms mme hey yo tu el ella he she they we je il elle nous
  ver saber decir hacer ser estar tener ir venir quedar coger tomar dar pedir preguntar cambiar mover
  reprogramar agendar anular confirmar confirmo anulo cancelo cambio prefiero quiero necesito deseo busco
  know see tell ask make take want need prefer book cancel move change confirm keep choose pick voir savoir
  dire faire prendre changer annuler confirmer confirme choisir garder prefere reserve reserver deplacer
  mejor peor igual diferente same different pareil depende ojo emm este esto eso ese esa aquella otra otro
  hair pelo corte cut coupe masaje massage dental dentista dentist dentiste duele dolor hurts pain douleur mal
  adios chao chau bye ciao revoir saludos regards abrazo besos feliz cumpleanos pasado mañana manana morning tonight
  mon ami senor senora señor caballero dama joven usuario usuaria nombre name apellido surname nom prenom
  perfect gracies obrigado obrigada danke ciao grazie que quien cual como porfavor please pls plz porfa svp
  favor cordialmente atentamente slot slots hueco huecos turno turnos hoy todavia aun estaria seria todo
  from around based based unable able not very really so also just only too still already going gonna
  pero aunque sino ni tambien porque puis car donc because although though guten tag buongiorno ciao bom dia estimados estimado estimada dear sirs madam team equipo monsieur madame mesdames maman papa hermano hermana sister brother son daughter wife husband mother father fils fille mari femme mere pere`
    .trim()
    .split(/\s+/)
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
)

/** Words of the lists that are also given names. */
const ALSO_NAMES = new Set([
  'abril',
  'june',
  'july',
  'may',
  'august',
  'avril',
  'martes',
  'julio',
  'mai',
  'domingo',
  'mars',
  'love',
  'will',
])

/** Whether a folded word is part of ordinary speech, and so no name. */
export function isCommonWord(word: string): boolean {
  if (ALSO_NAMES.has(word)) return false
  return (
    NO_NAMES.has(word) ||
    Object.hasOwn(WEEKDAY_NUMBER, word) ||
    Object.hasOwn(MONTH_NUMBER, word) ||
    LOCALES.some((locale) => speaksFor(locale, word))
  )
}
