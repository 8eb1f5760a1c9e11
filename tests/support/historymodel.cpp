// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/historymodel.h"

#include "support/fakeimagesource.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(quint32 seed, int firstId) : m_random(seed), m_next(firstId)
{
    for (int count = int(m_random.bounded(40U)); count > 0; --count)
        add();
}

void HistoryModel::step()
{
    for (int count = int(m_random.bounded(6U)); count > 0; --count) {
        if (m_images.isEmpty())
            return add();
        const int index = int(m_random.bounded(quint32(m_images.size())));
        switch (m_random.bounded(5U)) {
        case 0:
            add();
            break;
        case 1:
            m_images.removeAt(index);
            break;
        case 2: { // rebuilt
            Image image = m_images[index];
            image.imageId = nextId();
            m_images[index] = image;
            break;
        }
        case 3:
            m_images[index].imageDescription = QString::number(m_random.generate());
            break;
        default:
            m_images[index].tags = {{u"env"_s, QString::number(m_random.bounded(3U))}};
            break;
        }
    }
    std::shuffle(m_images.begin(), m_images.end(), m_random);
}

QString HistoryModel::nextId()
{
    return u"img-%1"_s.arg(m_next++, 8, 10, QLatin1Char('0'));
}

void HistoryModel::add()
{
    m_images.append(makeImage(u"ap-seoul"_s, nextId(), u"web-%1"_s.arg(m_random.bounded(8U))));
}

Told toldBetween(const QList<Image> &before, const QList<Image> &after)
{
    QHash<QString, Image> then;
    for (const Image &image : before)
        then.insert(image.imageId, image);
    Told told;
    for (const Image &image : after) {
        if (!then.contains(image.imageId))
            told.insert(u"new "_s + image.imageId);
        else if (const Image old = then.take(image.imageId);
                 old.imageDescription != image.imageDescription || old.tags != image.tags)
            told.insert(u"changed "_s + image.imageId);
    }
    for (const QString &id : then.keys())
        told.insert(u"gone "_s + id);
    return told;
}
